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

  const show = (navigation) =>
    navigation.querySelector('vaadin-side-nav-item[current]')?.scrollIntoView({ block: 'nearest' });

  return {
    /* With sixty entries the one I am on may lie below the edge. */
    keepCurrentInSight(navigation) {
      new MutationObserver((changes) => changes.some((change) => change.target.hasAttribute('current')) && show(navigation))
        .observe(navigation, { subtree: true, attributes: true, attributeFilter: ['current'] });
      show(navigation);
    },
  };
})();
