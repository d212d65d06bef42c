/* Every page: the focus goes to the notices when something was refused. */
document.addEventListener("DOMContentLoaded", () => {
  const notices = document.querySelector('[data-focus="true"]');
  if (notices) {
    notices.focus();
  }
});
