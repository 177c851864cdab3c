/* The keys of a grid page. What the server has to know arrives there as an event of the page's root. */
window.fundsdeskGrid = (() => {
  const PEEK_MILLISECONDS = 220;

  const typing = (event) => event.composedPath().some((part) =>
    part instanceof HTMLElement && (part.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(part.tagName)));

  const covered = () => document.querySelector(
    'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened], vaadin-context-menu[opened], vaadin-menu-bar [opened]');

  const tell = (page, name, detail) => page.dispatchEvent(new CustomEvent(name, { detail: detail ?? {} }));

  const itemAt = (grid, event) => {
    const context = grid.getEventContext(event);
    return context.section === 'body' ? context.item : undefined;
  };

  const togglePick = (grid, item) => {
    if (grid.selectedItems.some((each) => each.key === item.key)) {
      grid.$connector.doDeselection([item], true);
    } else {
      grid.$connector.doSelection([item], true);
    }
  };

  const onGridKey = (page, grid) => (event) => {
    if (typing(event) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const item = itemAt(grid, event);
    if (event.key === 'Enter' && page.fundsdeskEntering) {
      event.preventDefault();
      event.stopPropagation();
      page.fundsdeskEntering.open = true;
    } else if (event.key === 'Enter' && item && !event.composedPath().some((part) => part.tagName === 'A')) {
      event.preventDefault();
      event.stopPropagation();
      tell(page, 'row-open', { key: item.key });
    } else if (event.key === ' ' && item) {
      event.preventDefault();
      event.stopPropagation();
      togglePick(grid, item);
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      event.preventDefault();
      openMenuAt(event.composedPath()[0]);
    }
  };

  /* While a record is open beside the grid, the arrows turn its pages. */
  const peek = (page) => {
    let pending;
    return (event) => {
      const item = event.detail.context?.item;
      clearTimeout(pending);
      if (item && page.querySelector('.drawer-side')) {
        pending = setTimeout(() => tell(page, 'row-open', { key: item.key }), PEEK_MILLISECONDS);
      }
    };
  };

  const SETTLED_FRAMES = 120;

  const rowIn = (grid) => grid.shadowRoot.activeElement?.closest('tr');

  const isShown = (row) => row && !row.hidden && row._item && row._item.key !== undefined;

  /* Once the rows that were asked for are there, whoever is in them is in one of these. */
  const whenSettled = (grid, then, frames = SETTLED_FRAMES) => requestAnimationFrame(() => {
    if (grid.loading && frames > 0) {
      whenSettled(grid, then, frames - 1);
      return;
    }
    if (grid.shadowRoot.activeElement && !isShown(rowIn(grid))) {
      grid.shadowRoot.querySelector('#items > tr:not([hidden]) > td')?.focus();
    }
    then(rowIn(grid));
  });

  const open = (page, row) => isShown(row) && tell(page, 'row-open', { key: row._item.key });

  /* From the search, or from nowhere, the arrow leads into the rows: to where one was last, else to the first. */
  const enterRows = (grid) => {
    const rows = grid.shadowRoot.getElementById('items');
    (rows.querySelector('[tabindex="0"]') ?? rows.querySelector('td, [role="gridcell"]'))?.focus();
  };

  const isNowhere = () => document.activeElement === document.body || document.activeElement === null;

  const onPageKey = (page) => (event) => {
    if (!page.isConnected || covered()) {
      return;
    }
    if (event.key === 'Escape') {
      if (!typing(event) || page.querySelector('.drawer-side')?.contains(event.target)) {
        tell(page, 'grid-close');
      }
    } else if (event.key === 'ArrowDown' && (isNowhere() || event.target.closest?.('.grid-search'))) {
      event.preventDefault();
      enterRows(page.querySelector('vaadin-grid'));
      /* What was typed for the search until now counts: the server is asked for these rows before one is opened. */
      page.fundsdeskEntering = { open: false };
      tell(page, 'rows-entered');
    } else if (!typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === '/') {
        event.preventDefault();
        page.querySelector('.grid-search')?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        tell(page, 'grid-help');
      }
    }
  };

  const openMenuAt = (element) => {
    const box = element.getBoundingClientRect();
    element.dispatchEvent(new MouseEvent('contextmenu', {
      bubbles: true, composed: true, cancelable: true,
      clientX: box.left + Math.min(24, box.width / 2), clientY: box.bottom - 4,
    }));
  };

  return {
    /* Called with the page's root each time it is put into the document. */
    attach(page) {
      const grid = page.querySelector('vaadin-grid');
      if (page.fundsdeskKeys) {
        return;
      }
      page.fundsdeskKeys = true;
      grid.addEventListener('keydown', onGridKey(page, grid), true);
      grid.addEventListener('cell-focus', peek(page));
      /* A double click opens the row; the word under it need not stay marked. */
      grid.addEventListener('dblclick', () => window.getSelection()?.removeAllRanges());
      const onKey = onPageKey(page);
      document.addEventListener('keydown', function listener(event) {
        if (!page.isConnected) {
          document.removeEventListener('keydown', listener);
          page.fundsdeskKeys = false;
          return;
        }
        onKey(event);
      });
    },

    /* The server knows what was searched for: its rows are on their way. */
    entered(page) {
      whenSettled(page.querySelector('vaadin-grid'), (row) => {
        const entering = page.fundsdeskEntering;
        page.fundsdeskEntering = undefined;
        if (entering?.open) {
          open(page, row);
        }
      });
    },

    /* What was beside the rows is gone: whoever was in it is back on the row that it was about. */
    left(page) {
      if (isNowhere()) {
        enterRows(page.querySelector('vaadin-grid'));
      }
    },

    /* The row that was to be opened is gone: the one that is there in its place is. */
    openWhereIAm(page) {
      whenSettled(page.querySelector('vaadin-grid'), (row) => open(page, row));
    },

    openMenu(event) {
      event.stopPropagation();
      openMenuAt(event.currentTarget);
    },
  };
})();
