addEventListener('DOMContentLoaded', () => {
  for (let i = 0; i < 100; i += 1) {
    const map = document.createElement('trip-map');
    map.setAttribute('src', `trips/kishida-2024-07.json?${i % 10}`);
    document.querySelector('main').append(map);
  }
});
