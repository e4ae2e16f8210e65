// The device's share sheet, copying the address, and printing: shown only where they work. Nothing is sent anywhere.
(() => {
  const nav = document.querySelector(".share");
  if (!nav) return;
  const { url, title } = nav.dataset;
  const status = nav.querySelector(".share__status");

  const offer = (name, works, act) => {
    const button = nav.querySelector(`[data-share="${name}"]`);
    if (!button || !works) return;
    button.closest("li").hidden = false;
    button.addEventListener("click", () => act(button));
  };

  offer("device", typeof navigator.share === "function", () => {
    navigator.share({ title, url }).catch(() => {}); // the reader closed the sheet
  });
  offer("copy", true, async (button) => {
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = button.dataset.done;
    } catch {
      status.textContent = `${button.dataset.failed} ${url}`;
    }
  });
  offer("print", typeof window.print === "function", () => window.print());
})();
