// The cookie by which the webapps' token against forgery comes here: the address by which they are reached decides on its name.
export const csrfCookieName = document.cookie.includes('__Host-XSRF-TOKEN=') ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN';
