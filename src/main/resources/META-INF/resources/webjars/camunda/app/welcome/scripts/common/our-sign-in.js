/** When the session is over, the applications would show a sign-in page of their own: ours serves them all. */
const OURS = '/connexion';

function leaveForOurs() {
  if (location.hash.startsWith('#/login')) {
    location.replace(OURS);
  }
}

addEventListener('hashchange', leaveForOurs);
leaveForOurs();
