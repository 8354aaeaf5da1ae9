// Paper is narrower than the window: what keeps its pixels is drawn smaller, instead of being cut off.

/** Tells the style sheet of the printer how wide and high an element is on the screen. @param element such as a map */
export function printWhole(element) {
  addEventListener('beforeprint', () => {
    element.style.setProperty('--screen-width', element.clientWidth);
    element.style.setProperty('--screen-height', element.clientHeight);
  });
}
