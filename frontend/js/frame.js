/* The frame of every page. */
window.fundsdeskFrame = (() => {

  /* The part of the tabs that scrolls is no stop of its own and no child of the list: only the tabs are. */
  customElements.whenDefined('vaadin-tabs').then(() => {
    const tabs = customElements.get('vaadin-tabs').prototype;
    const ready = tabs.ready;
    const mend = (element) => element.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex');
    tabs.ready = function () {
      ready.call(this);
      mend(this);
    };
    document.querySelectorAll('vaadin-tabs').forEach(mend);
  });

  /*
   * Enter takes what a part of a word found: at once where it is the only one; of several the first is marked, and Enter
   * once more takes it. What is typed faster than the server answers is waited for.
   */
  const FOUND_MILLISECONDS = 3000;
  const again = { preventDefault() {}, stopPropagation() {} };
  /* What was not loaded yet has no key. */
  const isFound = (item) => item?.key !== undefined;
  const takeFound = (box, typed, until) => {
    const found = (box.filteredItems ?? []).filter((item) => item !== undefined);
    if (!box.hasAttribute('focused') || box.inputElement.value !== typed || performance.now() > until) {
      return;
    }
    if (box.loading || box.filter !== typed || (found.length > 0 && !isFound(found[0]))) {
      setTimeout(() => takeFound(box, typed, until), 30);
    } else if (found.length > 0) {
      box.opened = true;
      box._focusedIndex = 0;
      if (found.length === 1) {
        box._onEnter(again);
      }
    }
  };
  const takeMarked = (box, until) => {
    const marked = box._focusedIndex < 0 || isFound(box._dropdownItems?.[box._focusedIndex]);
    if (marked && !box.loading || performance.now() > until) {
      box._onEnter(again);
    } else {
      setTimeout(() => takeMarked(box, until), 30);
    }
  };
  const isBox = (part) => ['vaadin-combo-box', 'vaadin-multi-select-combo-box'].includes(part.localName);
  document.addEventListener('keydown', (event) => {
    const box = event.key === 'Enter' && !event.isComposing && event.composedPath().find(isBox);
    if (!box || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const typed = box.inputElement.value;
    const part = typed && !box.allowCustomValue && !box._hasValidInputValue();
    if (box.opened || part) {
      // Enter that chooses confirms no dialog, whose own listener would hear it first.
      event.stopImmediatePropagation();
      event.preventDefault();
      if (part) {
        takeFound(box, typed, performance.now() + FOUND_MILLISECONDS);
      } else {
        takeMarked(box, performance.now() + FOUND_MILLISECONDS);
      }
    }
  }, true);

  const show = (navigation) =>
    navigation.querySelector('vaadin-side-nav-item[current]')?.scrollIntoView({ block: 'nearest' });

  /* What is typed between Ctrl+K and the moment in which the palette's field has the focus belongs into it. */
  const EARLY_MILLISECONDS = 3000;
  let early = null;
  let field = null;
  let waiting;
  const endEarly = () => {
    early = null;
    field = null;
  };
  const enter = (into) => into.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  const give = (typed) => {
    const [words, ...rest] = typed.split('\n');
    if (words) {
      field.inputElement.value += words;
      field.inputElement.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (rest.length > 0) {
      const into = field;
      endEarly();
      enter(into);
    }
  };
  const inField = (event) => event.composedPath()
    .some((part) => part.localName === 'vaadin-text-field' && part.closest('.palette') !== null);
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      early = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') ? null : '';
      field = null;
      clearTimeout(waiting);
      waiting = setTimeout(endEarly, EARLY_MILLISECONDS);
    } else if (early !== null && (event.key === 'Escape' || (event.isTrusted && inField(event)))) {
      endEarly();
    } else if (early !== null && event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey
        && (event.key.length === 1 || event.key === 'Enter')) {
      event.preventDefault();
      event.stopPropagation();
      const typed = event.key === 'Enter' ? '\n' : event.key;
      if (field) {
        give(typed);
      } else {
        early += typed;
      }
    }
  }, true);

  /*
   * Ctrl+Enter anywhere in an action's dialog is its button that does it: from a note, a warning's box, a table, or the
   * dialog itself. Only the dialog on top hears it, and the button that is at work already takes no second one.
   */
  const onTop = () => [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')].at(-1);
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element;
  };
  document.addEventListener('keydown', (event) => {
    const asked = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
    const confirm = asked && onTop()?.querySelector('vaadin-button.confirms');
    if (!confirm) {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    if (!event.repeat && !confirm.hidden && !confirm.disabled) {
      // A field tells what was typed into it when it is left.
      const field = focused();
      field?.blur();
      field?.focus();
      confirm.click();
    }
  }, true);

  /*
   * The router of the browser is between two places from the moment it is asked until it has said so, some frames after
   * the new page was painted. A link that is followed in between throws it off ("Invalid blocker state transition"): now
   * and then the click is lost. So the link waits until the router is done, the last one that was clicked wins.
   */
  const SETTLING_MILLISECONDS = 3000;
  let begun = 0;
  const begin = () => {
    begun = performance.now();
  };
  window.addEventListener('vaadin-navigate', begin, true);
  window.addEventListener('popstate', begin, true);
  // Who was asked whether to leave and stays is never said to have arrived: nothing waits for long.
  const isOnTheWay = () => window.Vaadin?.Flow?.navigation === true && performance.now() - begun < SETTLING_MILLISECONDS;
  const linkOf = (event) => event.composedPath().find((part) => part.localName === 'a' && part.href);
  const isOurs = (link) => link.origin === location.origin && (!link.target || link.target === '_self')
    && !link.hasAttribute('download') && !link.hasAttribute('router-ignore');
  let next = null;
  const follow = () => {
    if (next && isOnTheWay()) {
      setTimeout(follow, 5);
    } else if (next) {
      const link = next.isConnected ? next : document.body.appendChild(next.cloneNode());
      const gone = link !== next;
      next = null;
      link.click();
      if (gone) {
        link.remove();
      }
    }
  };
  window.addEventListener('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    const link = plain && linkOf(event);
    if (!link || !isOurs(link)) {
      return;
    }
    const waiting = next !== null;
    next = isOnTheWay() ? link : null;
    if (!next) {
      begin();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!waiting) {
      setTimeout(follow, 5);
    }
  }, true);

  return {
    /* The palette is there: its field gets what was typed for it meanwhile, and what still goes elsewhere. */
    typedBefore(came) {
      const typed = early ?? '';
      field = early === null ? null : came;
      early = field && '';
      came.focus();
      if (typed) {
        give(typed);
      }
    },

    /* With sixty entries the one I am on may lie below the edge. */
    keepCurrentInSight(navigation) {
      new MutationObserver((changes) => changes.some((change) => change.target.hasAttribute('current')) && show(navigation))
        .observe(navigation, { subtree: true, attributes: true, attributeFilter: ['current'] });
      show(navigation);
    },
  };
})();
