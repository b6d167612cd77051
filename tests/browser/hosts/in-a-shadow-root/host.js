addEventListener('DOMContentLoaded', () => {
  const root = document.querySelector('news-card').attachShadow({ mode: 'open' });
  root.append(document.querySelector('#inside').content.cloneNode(true));
});
