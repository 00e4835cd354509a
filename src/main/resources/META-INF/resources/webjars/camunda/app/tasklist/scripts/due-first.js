/** Shows the most urgent tasks first until the reader asks for another order. */
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function sortByDueDate() {
  const [path, query] = location.hash.split('?');
  const options = new URLSearchParams(query);
  if (['', '#', '#/'].includes(path) && !options.has('sorting')) {
    options.set('sorting', DUE_FIRST);
    history.replaceState(history.state, '', `#/?${options}`);
  }
}

sortByDueDate();
window.addEventListener('hashchange', sortByDueDate);
