/* Checking in: the ticket that the browser holds is used at once; the page's own camera reads the code on the screen. */
document.addEventListener("DOMContentLoaded", () => {
  const page = document.getElementById("checkIn");
  const token = document.querySelector('meta[name="camtay-token"]').content;
  const result = document.getElementById("checkInResult");
  const ticket = document.getElementById("ticket");
  const button = document.getElementById("checkInButton");
  const walkIn = document.getElementById("walkInButton");
  const scanAnswer = document.getElementById("scanAnswer");
  const video = document.getElementById("camera");
  const scanBox = document.getElementById("scan");
  const scanButton = document.getElementById("scanButton");
  let stream = null;

  const show = (kind, lines) => {
    result.replaceChildren();
    const box = document.createElement("div");
    box.className = "notice check-in-result " + kind;
    lines.filter(Boolean).forEach((text, index) => {
      const line = document.createElement("p");
      line.className = index === 0 ? "strong" : "";
      line.textContent = text;
      box.append(line);
    });
    result.append(box);
    result.focus();
  };

  /* What the camera read is exchanged even when its reader has no seat: the page then says how to be let in. */
  const post = async (path, code) => {
    page.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Camtay-Token": token },
        body: code === undefined ? undefined : JSON.stringify({ code })
      });
      if (response.status === 401 || response.status === 409 && code) {
        location.assign(page.dataset.page);
        return;
      }
      const body = await response.json();
      if (response.ok) {
        if (ticket) {
          ticket.hidden = true;
        }
        show("good", [body.title, body.where]);
      } else {
        show("bad", body.reasons.length > 0 ? body.reasons : [page.dataset.failed]);
      }
    } catch (failure) {
      show("bad", [page.dataset.failed]);
    } finally {
      page.removeAttribute("aria-busy");
    }
  };

  const checkIn = (code) => post(page.dataset.path, code);

  if (button) {
    button.addEventListener("click", () => checkIn(""));
    checkIn("");
  }
  if (walkIn) {
    walkIn.addEventListener("click", () => post(page.dataset.path + "/walk-in"));
  }

  /* The decoder is 50 KB compressed and comes only when the camera is opened and the browser cannot read codes by itself. */
  const decoder = async () => {
    if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
      const native = new BarcodeDetector({ formats: ["qr_code"] });
      return async () => {
        const found = await native.detect(video);
        return found.length > 0 ? found[0].rawValue : null;
      };
    }
    if (!window.jsQR) {
      await new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = page.dataset.decoder;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
    }
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    return async () => {
      const scale = Math.min(1, 640 / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const image = context.getImageData(0, 0, canvas.width, canvas.height);
      const found = window.jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" });
      return found && found.data ? found.data : null;
    };
  };

  const stop = () => {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
      stream = null;
    }
    scanBox.hidden = true;
    scanButton.hidden = false;
  };

  /* Only an address of this page carries a code of ours. */
  const codeOf = (text) => {
    try {
      const address = new URL(text);
      return address.pathname.endsWith("/attendance/check-in.xhtml") ? address.searchParams.get("k") : null;
    } catch (failure) {
      return null;
    }
  };

  const take = (code) => {
    stop();
    if (page.dataset.signedIn === "true") {
      checkIn(code);
    } else {
      location.assign(page.dataset.page + "?k=" + encodeURIComponent(code));
    }
  };

  const look = async (read) => {
    while (stream) {
      if (video.videoWidth > 0) {
        const text = await read();
        const code = text ? codeOf(text) : null;
        if (code && stream) {
          take(code);
          return;
        }
        scanAnswer.textContent = text ? page.dataset.foreign : "";
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };

  scanButton.addEventListener("click", async () => {
    scanAnswer.textContent = "";
    try {
      const read = await decoder();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      video.srcObject = stream;
      scanBox.hidden = false;
      scanButton.hidden = true;
      await video.play();
      await look(read);
    } catch (failure) {
      stop();
      scanAnswer.textContent = page.dataset.noCamera;
    }
  });
  document.getElementById("scanStop").addEventListener("click", () => {
    stop();
    scanButton.focus();
  });
  window.addEventListener("pagehide", stop);
});
