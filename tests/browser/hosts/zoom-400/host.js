addEventListener('DOMContentLoaded', () => {
  window.claims['nobody scrolls sideways'] = () => document.documentElement.scrollWidth <= innerWidth;
});
