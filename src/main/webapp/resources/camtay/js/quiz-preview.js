/* A question while it is written, as the official will see it; what is answered here goes nowhere. */
document.addEventListener("DOMContentLoaded", () => {
  const preview = document.getElementById("questionPreview");
  if (preview && preview.dataset.shown) {
    preview.append(window.camtayQuestion(preview.dataset).input(JSON.parse(preview.dataset.shown)).element);
  }
});
