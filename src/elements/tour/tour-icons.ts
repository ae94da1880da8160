import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The pictures of the buttons, on a square of 20. Filled ones carry the class `solid`. */
const pictures = {
  play: svg`<path class="solid" d="M6 3.6v12.8L16.6 10z" />`,
  pause: svg`<path class="solid" d="M5.2 3.8h3.3v12.4H5.2zm6.3 0h3.3v12.4h-3.3z" />`,
  replay: svg`<path d="M4 10a6 6 0 1 0 2.2-4.6" /><path d="M6.8 2.2 6.2 5.6l3.4.5" />`,
  previous: svg`<path class="solid" d="M15.4 4.4v11.2L6.8 10z" /><path d="M5 4.6v10.8" />`,
  next: svg`<path class="solid" d="M4.6 4.4v11.2l8.6-5.6z" /><path d="M15 4.6v10.8" />`,
  captions: svg`<rect x="2.5" y="4" width="15" height="12" rx="2" /><path d="M5.5 9.5h4m2 0h3m-9 3.2h2.5m2 0h4.5" />`,
  speech: svg`<path class="solid" d="M3 7.6h3l4-3.4v11.6l-4-3.4H3z" /><path d="M12.6 7.2a4 4 0 0 1 0 5.6m2.2-8a7.2 7.2 0 0 1 0 10.4" />`,
  fullScreen: svg`<path d="M3 7.4V3h4.4m5.2 0H17v4.4m0 5.2V17h-4.4m-5.2 0H3v-4.4" />`,
} satisfies Record<string, SVGTemplateResult>;

/** The picture of a button. */
export function tourIcon(name: keyof typeof pictures): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${pictures[name]}</svg>`;
}
