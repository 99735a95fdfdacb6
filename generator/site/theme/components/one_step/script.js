/* One step back: while it is on, a link takes the place of the page it stands on, so that Back leads to what was there
   before this site and not through what was read. The state is the "?1" at the end of the address; nothing is stored. */
(function () {
  "use strict";
  var ON = "?1";
  var on = window.location.search === ON;

  function inside(link) {
    return link.protocol === window.location.protocol && link.host === window.location.host && !link.hasAttribute("data-exit") && /\.html$/.test(link.pathname);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !inside(link)) {
      return;
    }
    var turn = link.getAttribute("data-one-step");
    if (!on && turn !== "on") {
      return;
    }
    event.preventDefault();
    window.location.replace(link.pathname + (turn === "off" ? "" : ON) + link.hash);
  });

  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll("[data-when]"), function (part) {
      part.hidden = part.getAttribute("data-when") !== (on ? "on" : "off");
    });
  });
})();
