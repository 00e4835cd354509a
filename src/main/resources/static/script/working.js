// Says that something which takes a while is under way, and takes no second click.
for (const form of document.querySelectorAll('form[data-working]')) {
  form.addEventListener('submit', () => {
    const told = document.createElement('p');
    told.className = 'notice';
    told.setAttribute('role', 'status');
    form.after(told);
    told.textContent = form.dataset.working;
    // Once the form has been read, with the button that was pressed.
    setTimeout(() => form.querySelectorAll('button').forEach(button => { button.disabled = true; }));
  });
}
// A page that comes back from the browser's memory waits for nothing any more.
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    history.scrollRestoration = 'manual';
    window.location.reload();
  }
});
