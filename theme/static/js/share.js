// The device's share sheet and printing: shown only where they work. Nothing is sent anywhere.
(() => {
  const nav = document.querySelector(".share");
  if (!nav) return;
  const { url, title } = nav.dataset;

  const offer = (name, works, act) => {
    const button = nav.querySelector(`[data-share="${name}"]`);
    if (!button || !works) return;
    button.closest("li").hidden = false;
    button.addEventListener("click", () => act());
  };

  offer("device", typeof navigator.share === "function", () => {
    navigator.share({ title, url }).catch(() => {}); // the reader closed the sheet
  });
  offer("print", typeof window.print === "function", () => window.print());
})();
