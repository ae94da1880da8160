import { css } from 'lit';

/**
 * The design tokens. A page overrides `--park-*`; the elements read `--_*`, which carry the defaults.
 * Light and dark follow `color-scheme`, which inherits: a page that declares none gets the light colours.
 */
export const tokens = css`
  :host {
    --_surface: var(--park-color-surface, light-dark(#fffdf9, #1a2025));
    --_surface-raised: var(--park-color-surface-raised, light-dark(#ffffff, #222a31));
    --_surface-sunken: var(--park-color-surface-sunken, light-dark(#f4f0e8, #14191d));
    --_text: var(--park-color-text, light-dark(#22282d, #eceae4));
    --_text-quiet: var(--park-color-text-quiet, light-dark(#5a6269, #a9b1b7));
    --_line: var(--park-color-line, light-dark(#ddd6c9, #38424a));
    --_line-strong: var(--park-color-line-strong, light-dark(#8b8578, #77828b));
    --_accent: var(--park-color-accent, light-dark(#0f5c63, #6cc3c6));
    --_on-accent: var(--park-color-on-accent, light-dark(#ffffff, #0d1b1d));
    --_accent-soft: var(--park-color-accent-soft, light-dark(#e3efee, #1f3538));
    --_warning: var(--park-color-warning, light-dark(#8a4b08, #f0b66a));
    --_warning-soft: var(--park-color-warning-soft, light-dark(#fbf0df, #3a2d1a));
    --_danger: var(--park-color-danger, light-dark(#a02b2b, #f0938c));
    --_focus: var(--park-color-focus, light-dark(#0b4f9e, #9cc7ff));

    --_font: var(
      --park-font,
      'Source Sans 3',
      'Segoe UI',
      'Helvetica Neue',
      'Noto Sans SC',
      'Noto Sans CJK SC',
      'PingFang SC',
      'Microsoft YaHei',
      system-ui,
      sans-serif
    );
    --_font-title: var(
      --park-font-title,
      'Source Serif 4',
      Charter,
      Cambria,
      'Noto Serif SC',
      'Noto Serif CJK SC',
      'Songti SC',
      'SimSun',
      Georgia,
      serif
    );
    /* What sizes are multiples of: the page's rem, unless the page uses that for tricks of its own (62.5%, 100px). */
    --_rem: var(--park-unit, clamp(16px, 1rem, 20px));
    --_text-s: var(--park-text-s, calc(0.8125 * var(--_rem)));
    --_text-m: var(--park-text-m, calc(0.9375 * var(--_rem)));
    --_text-l: var(--park-text-l, calc(1.125 * var(--_rem)));
    --_text-xl: var(--park-text-xl, calc(1.5 * var(--_rem)));

    --_space-1: var(--park-space-1, calc(0.25 * var(--_rem)));
    --_space-2: var(--park-space-2, calc(0.5 * var(--_rem)));
    --_space-3: var(--park-space-3, calc(0.75 * var(--_rem)));
    --_space-4: var(--park-space-4, var(--_rem));
    --_space-5: var(--park-space-5, calc(1.5 * var(--_rem)));

    --_radius: var(--park-radius, 6px);
    --_shadow: var(
      --park-shadow,
      0 1px 2px light-dark(rgb(40 34 20 / 12%), rgb(0 0 0 / 40%)),
      0 6px 20px light-dark(rgb(40 34 20 / 12%), rgb(0 0 0 / 45%))
    );
    --_motion: var(--park-motion, 160ms ease-out);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
`;
