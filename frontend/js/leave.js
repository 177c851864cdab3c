/* Leaving a dialog of an action by its keys, by the browser's Back, or with the whole page: nothing typed is lost unasked. */
window.fundsdeskLeave = (() => {

  /*
   * A field tells what was typed into it when it is left. Whoever wants out of the dialog has not left it yet, and once
   * the question lies over the dialog the desk does not listen to what is under it.
   */
  const TEXTS = 'vaadin-text-field, vaadin-text-area';
  const tellTyped = () => {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) {
      field = field.shadowRoot.activeElement;
    }
    if (field?.closest('.action-dialog') && field.closest(TEXTS)) {
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  document.addEventListener('keydown', (event) => event.key === 'Escape' && tellTyped(), true);

  /* Whoever closes the tab or loads it anew while something typed stands in a dialog is asked first. */
  const typed = (event) => event.composedPath()
    .find((part) => part.classList?.contains('action-dialog'))?.setAttribute('data-typed', '');
  document.addEventListener('input', typed, true);
  document.addEventListener('change', typed, true);
  window.addEventListener('beforeunload', (event) => {
    if (document.querySelector('.action-dialog[opened][data-typed]')) {
      event.preventDefault();
    }
  });

  /*
   * Back closes the dialog, and only the next Back leaves the page. While one is open the page has a second entry in the
   * browser's history, on which it stands; a Back from there comes to the first one and returns at once. When the dialog
   * is gone the second entry stays, for taking it away could meet a page that is just being opened: the next page takes
   * its place, and a Back from it goes on to what was before.
   */
  const { pushState, replaceState } = History.prototype;
  let here = history.state;
  let returning = false;

  history.pushState = (state, ...rest) => {
    if (history.state?.deskDialog) {
      replaceState.call(history, state, ...rest);
      setTimeout(() => opened() && arm());
    } else {
      pushState.call(history, state, ...rest);
    }
    here = history.state;
  };
  history.replaceState = (state, ...rest) => {
    const { deskDialog, deskBase } = history.state ?? {};
    replaceState.call(history, deskDialog || deskBase ? { ...state, deskDialog, deskBase } : state, ...rest);
    here = history.state;
  };

  const dialogs = () => [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')];
  const opened = () => dialogs().some((dialog) => dialog.fundsdeskLeaves);
  const arm = () => {
    if (!history.state?.deskDialog) {
      const token = String(Math.random());
      replaceState.call(history, { ...history.state, deskBase: token }, '');
      pushState.call(history, { ...history.state, deskBase: undefined, deskDialog: token }, '');
      here = history.state;
    }
  };

  const back = (event) => {
    event.stopImmediatePropagation();
    if (opened()) {
      returning = true;
      history.forward();
      tellTyped();
      const top = dialogs().at(-1);
      if (top.fundsdeskLeaves) {
        top.dispatchEvent(new CustomEvent('leave-asked'));
      }
    } else {
      history.back();
    }
  };

  return {
    /* Called at each step through the history, before the router hears of it. */
    moved(event) {
      const from = here;
      here = history.state;
      if (returning) {
        returning = false;
        event.stopImmediatePropagation();
      } else if (from?.deskDialog && here?.deskBase === from.deskDialog) {
        back(event);
      } else if (from?.deskBase && here?.deskDialog === from.deskBase && !opened()) {
        // Forward onto the same page.
        event.stopImmediatePropagation();
      }
    },

    /* Called with the dialog each time it has been opened. */
    opened(dialog) {
      dialog.fundsdeskLeaves = true;
      arm();
    },
  };
})();
