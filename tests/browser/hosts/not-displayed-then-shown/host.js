window.done = (async () => {
  await new Promise((loaded) => addEventListener('load', loaded));
  document.querySelector('.tab').classList.add('chosen');
})();
