/* The times of the ordinary page: once a minute, in the page's language. */
(function () {
  "use strict";
  function show() {
    Array.prototype.forEach.call(document.querySelectorAll("[data-zone]"), function (row) {
      row.lastElementChild.textContent = new Date().toLocaleTimeString(document.documentElement.lang, {
        hour: "2-digit", minute: "2-digit", timeZone: row.getAttribute("data-zone")
      });
    });
  }
  show();
  window.setInterval(show, 60000);
})();
