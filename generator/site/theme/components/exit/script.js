/* Exit control: the link works without this script. With it, the page is covered at once and its
   place in the history is taken by the destination (E07, E09). */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-exit]");
    if (!link) {
      return;
    }
    event.preventDefault();
    document.documentElement.classList.add("leaving");
    document.title = "\u2026";
    window.location.replace(link.href);
  });
  window.addEventListener("pageshow", function () {
    document.documentElement.classList.remove("leaving");
  });
})();
