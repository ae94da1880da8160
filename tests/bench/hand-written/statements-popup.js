import { Popup } from 'maplibre-gl';

/** What the indicators are called and where the figures come from. */
let words = { indicators: [], sources: {} };
fetch('./geodata/catalog.json')
  .then((response) => response.json())
  .then((catalog) => (words = catalog))
  .catch((error) => console.error(error));

/** Shows a place's name and all that is stated of it. */
export function showPopup(map, lngLat, { name, statements = [] }) {
  const content = document.createElement('div');
  content.append(textElement('h2', name.zh));
  const list = document.createElement('dl');
  for (const statement of statements) {
    const { indicator, asOf, source, note } = statement;
    const label = words.indicators.find(({ id }) => id === indicator)?.label.zh ?? indicator;
    const value = textElement('dd', formatValue(statement));
    const evidence = [words.sources[source]?.title.zh, asOf, note?.zh].filter(Boolean).join(' · ');
    value.append(textElement('small', evidence));
    list.append(textElement('dt', label), value);
  }
  content.append(list);
  new Popup({ maxWidth: '352px' }).setLngLat(lngLat).setDOMContent(content).addTo(map);
}

function formatValue({ value, unit }) {
  if (typeof value === 'object') return value.zh;
  if (typeof value === 'string') return value;
  if (unit === 'ratio') return value.toLocaleString('zh-CN', { style: 'percent', maximumFractionDigits: 1 });
  return `${value.toLocaleString('zh-CN')} ${unit}`;
}

function textElement(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
