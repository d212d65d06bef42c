/* The screen: asks for the next code when the one shown ends, by the server's clock; an old picture is taken down. */
document.addEventListener("DOMContentLoaded", () => {
  const screen = document.getElementById("screen");
  const picture = document.getElementById("qr");
  const path = document.getElementById("qrPath");
  const digits = document.getElementById("digits");
  const left = document.getElementById("left");
  const count = document.getElementById("count");
  const error = document.getElementById("screenError");
  let ends = 0;

  const show = (code) => {
    picture.setAttribute("viewBox", "0 0 " + code.size + " " + code.size);
    path.setAttribute("d", code.path);
    digits.textContent = code.digits.slice(0, 3) + " " + code.digits.slice(3);
    if (count.textContent !== code.count) {
      count.textContent = code.count;
    }
    error.textContent = "";
    ends = performance.now() + code.secondsLeft * 1000;
  };

  const next = async () => {
    let wait = 3000;
    try {
      const response = await fetch(screen.dataset.path, { headers: { Accept: "application/json" } });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const code = await response.json();
      show(code);
      wait = Math.min(code.secondsLeft * 1000 + 100, 5000);
    } catch (failure) {
      error.textContent = screen.dataset.failed;
      if (performance.now() > ends + 15000) {
        path.setAttribute("d", "");
        digits.textContent = "––– –––";
      }
    }
    setTimeout(next, wait);
  };

  setInterval(() => {
    left.value = Math.max(0, Math.min(15, (ends - performance.now()) / 1000));
  }, 500);
  document.getElementById("fullScreen").addEventListener("click", () => screen.requestFullscreen());
  next();
});
