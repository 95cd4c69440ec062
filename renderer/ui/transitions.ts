/**
 * react-aria keeps each element that is in a transition, to wait for it. One that leaves the page with two running (the colours
 * of a button that closes its dialog) it never forgets, nor the dialog. Nothing waits for transitions here, so it need not know of them.
 * Called once, before anything is drawn.
 */
export function keepTransitionsFromReactAria(window: Window): void {
  window.addEventListener('transitionrun', (event) => event.stopPropagation(), { capture: true })
}
