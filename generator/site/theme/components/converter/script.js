/* The measures of the ordinary page: type a number, read the other unit. */
(function () {
  "use strict";
  Array.prototype.forEach.call(document.querySelectorAll("section[data-factor]"), function (section) {
    var line = section.querySelector(".live");
    var input = line.querySelector("input");
    var output = line.querySelector("output");
    line.hidden = false;
    input.addEventListener("input", function () {
      var value = Number(input.value) * Number(section.getAttribute("data-factor")) + Number(section.getAttribute("data-add"));
      output.textContent = value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
    });
  });
})();
