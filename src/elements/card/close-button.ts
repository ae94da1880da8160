import { css, html, type TemplateResult } from 'lit';

/** The button that takes a card away. */
export function closeButton(label: string, onClick: () => void): TemplateResult {
  return html`<button class="close" part="close" type="button" aria-label=${label} @click=${onClick}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5l9 9m0-9l-9 9" /></svg>
  </button>`;
}

export const closeStyles = css`
  .close {
    display: grid;
    place-items: center;
    width: calc(1.75 * var(--_rem));
    height: calc(1.75 * var(--_rem));
    margin-inline-end: calc(-0.375 * var(--_rem));
    border-radius: 50%;
    color: var(--_text-quiet);
  }

  .close:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .close svg {
    width: var(--_rem);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  /* Beside what the page itself has put into the box. */
  .own-close {
    float: inline-end;
    margin: var(--_space-2) var(--_space-2) 0 var(--_space-1);
  }
`;
