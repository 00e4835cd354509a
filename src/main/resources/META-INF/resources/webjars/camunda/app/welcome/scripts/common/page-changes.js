/**
 * The applications redraw parts of their pages at any time and announce nothing. A mender is a function that
 * puts right what it finds in the page; it runs before each repaint that follows a change.
 * A mender must leave alone what is already right, or the page would never come to rest.
 */
const menders = [];
let scheduled = false;

export function onPageChange(mender) {
  menders.push(mender);
  schedule();
}

function schedule() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(mendAll);
  }
}

function mendAll() {
  scheduled = false;
  for (const mender of menders) {
    try {
      mender();
    } catch (error) {
      console.error(error);
    }
  }
}

new MutationObserver(schedule).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'disabled', 'placeholder', 'aria-label', 'title', 'lang'],
});
