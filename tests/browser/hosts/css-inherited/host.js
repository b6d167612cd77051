const inside = (part) => document.querySelector('trip-map').shadowRoot.querySelector(part);
addEventListener('DOMContentLoaded', () => Object.assign(window.claims, {
  'lines do not lie on each other'() {
    const lines = [...inside('.frame').querySelectorAll('*')].filter((part) => part.checkVisibility() && part instanceof HTMLElement
      && [...part.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim()));
    const low = lines.filter((part) => parseFloat(getComputedStyle(part).lineHeight) < parseFloat(getComputedStyle(part).fontSize));
    return lines.length > 4 && low.length === 0;
  },
  'the pointer reaches the buttons'() {
    const { left, top, width, height } = inside('.play').getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === document.querySelector('trip-map');
  },
  'words are as they are written'() {
    const style = getComputedStyle(inside('.card .title'));
    return style.textTransform === 'none' && style.textShadow === 'none' && style.webkitTextStrokeWidth === '0px'
      && style.fontVariantCaps === 'normal' && style.wordBreak === 'normal' && style.direction === 'ltr';
  },
  'a pointer is to be seen': () => getComputedStyle(inside('.map')).cursor !== 'none' && getComputedStyle(inside('.card')).cursor !== 'none',
}));
