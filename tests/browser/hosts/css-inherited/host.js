const inside = (part) => document.querySelector('trip-map').shadowRoot.querySelector(part);
addEventListener('DOMContentLoaded', () => Object.assign(window.claims, {
  'lines do not lie on each other'() {
    const lines = [...inside('.card').querySelectorAll('.title, .meta, .details dd, .sources')].map((line) => line.getBoundingClientRect());
    return lines.length > 2 && lines.every(({ height, top }, at) => height >= 12 && (at === 0 || top >= lines[at - 1].top));
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
