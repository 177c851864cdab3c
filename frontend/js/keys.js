/* Single keys of a page: they work wherever the focus is, except while somebody types or something lies over the page. */
window.fundsdeskKeys = (() => {
  const typing = (event) => event.composedPath().some((part) =>
    part instanceof HTMLElement && (part.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(part.tagName)));

  const covered = () => document.querySelector(
    'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened], vaadin-context-menu[opened]');

  return {
    /* Called with the page's root each time it is put into the document. */
    attach(page, keys, fields = {}) {
      if (page.fundsdeskPageKeys) {
        return;
      }
      page.fundsdeskPageKeys = true;
      document.addEventListener('keydown', function listener(event) {
        if (!page.isConnected) {
          document.removeEventListener('keydown', listener);
          page.fundsdeskPageKeys = false;
          return;
        }
        const field = fields[event.key];
        if ((!field && !keys.includes(event.key)) || typing(event) || covered() || event.ctrlKey || event.metaKey || event.altKey) {
          return;
        }
        event.preventDefault();
        if (field) {
          page.querySelector(field)?.focus();
        } else {
          page.dispatchEvent(new CustomEvent('page-key', { detail: { key: event.key } }));
        }
      });
    },
  };
})();
