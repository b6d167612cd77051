// The stub looks for maps in the document; a component brings its own.
import('./define.js');
addEventListener('DOMContentLoaded', () => {
  const root = document.querySelector('news-card').attachShadow({ mode: 'open' });
  root.append(document.querySelector('#inside').content.cloneNode(true));
});
