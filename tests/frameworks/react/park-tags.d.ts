import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { ParkProps, ParkTag } from '../page/park-props.js';

type ParkElements = {
  [Tag in ParkTag]: ParkProps<Tag> &
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ParkElements {}
  }
}
