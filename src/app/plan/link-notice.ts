import { formatNumber } from '../../domain/statements/format-number.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';

import { changesSince, type FigureChange, type LinkStamp, type StampedFigure } from './link-stamp.js';

const words = {
  newData: {
    zh: '这个链接生成之后，地块数据有更新。',
    en: 'The parcels have changed since this link was made.',
  },
  sameFigures: {
    zh: '报告的主要数字没有变化。',
    en: 'The main figures of the report are the same.',
  },
  changed: { zh: '报告中变化的数字：', en: 'What has changed in the report:' },
  none: { zh: '缺数据', en: 'no data' },
  tooLong: {
    zh: '范围的顶点太多，链接装不下，因此不包含它。请在“导出”中将范围保存为 GeoJSON，与链接一起发送；对方可在“导入”中打开。',
    en: 'The area has too many corners for a link, which leaves it out. Save it as GeoJSON under Export and send it along; it opens under Import.',
  },
} as const satisfies Record<string, LocalizedText>;

const labels: Readonly<Record<StampedFigure, LocalizedText>> = {
  total: { zh: '范围面积', en: 'Area' },
  occupied: { zh: '已利用', en: 'Occupied' },
  vacant: { zh: '闲置', en: 'Vacant' },
  unclassified: { zh: '无地块数据', en: 'No parcel data' },
  parcels: { zh: '地块数', en: 'Parcels' },
};

/** Says over a report what has changed since the link that opened it was made, and what no link can hold. */
export class LinkNotice {
  readonly #box: HTMLElement;
  readonly #language: () => Language;
  #isTooLong = false;
  #shown: { readonly before: LinkStamp; readonly now: LinkStamp } | null = null;

  constructor(box: HTMLElement, language: () => Language) {
    this.#box = box;
    this.#language = language;
    this.refresh();
  }

  show(before: LinkStamp, now: LinkStamp): void {
    this.#shown = before.data === now.data ? null : { before, now };
    this.refresh();
  }

  /** Says that the area is too long for a link, or no more. */
  limit(isTooLong: boolean): void {
    if (this.#isTooLong === isTooLong) return;
    this.#isTooLong = isTooLong;
    this.refresh();
  }

  hide(): void {
    this.#shown = null;
    this.refresh();
  }

  /** Writes it again, after a change of the language. */
  refresh(): void {
    const said = (key: keyof typeof words) => textIn(words[key], this.#language());
    this.#box.hidden = !this.#shown && !this.#isTooLong;
    this.#box.replaceChildren(
      ...(this.#isTooLong ? [paragraph(said('tooLong'))] : []),
      ...(this.#shown ? this.#changes(this.#shown.before, this.#shown.now) : []),
    );
  }

  #changes(before: LinkStamp, now: LinkStamp): readonly HTMLElement[] {
    const changes = changesSince(before, now);
    const said = (key: keyof typeof words) => textIn(words[key], this.#language());
    const head = paragraph(`${said('newData')} ${said(changes.length > 0 ? 'changed' : 'sameFigures')}`);
    if (changes.length === 0) return [head];
    const list = document.createElement('ul');
    list.append(...changes.map((change) => this.#entry(change)));
    return [head, list];
  }

  #entry({ figure, before, now }: FigureChange): HTMLElement {
    const entry = document.createElement('li');
    const language = this.#language();
    const value = (amount: number | null) => {
      if (amount === null) return textIn(words.none, language);
      return figure === 'parcels' ? String(amount) : `${formatNumber(amount, language)} m²`;
    };
    entry.textContent = `${textIn(labels[figure], language)}: ${value(before)} → ${value(now)}`;
    return entry;
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
