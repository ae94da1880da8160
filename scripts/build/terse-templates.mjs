import { parseAst } from 'rolldown/parseAst';

/** Takes comments and indentation out of the `css` and `html` templates, which no minifier of scripts looks into. */
export function terseTemplates() {
  return {
    name: 'terse-templates',
    transform(code, id) {
      if (!/\.[tj]s$/.test(id) || !/\b(css|html|svg)`/.test(code)) return null;
      let terse = code;
      const quasis = [];
      visit(parseAst(code, { lang: id.endsWith('.ts') ? 'ts' : 'js' }), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const shorten = { css: terseCss, html: terseHtml, svg: terseHtml }[node.tag.name];
        if (shorten) quasis.push(...node.quasi.quasis.map((quasi) => ({ ...quasi, shorten })));
      });
      for (const { start, end, value, shorten } of quasis.toSorted((a, b) => b.start - a.start)) {
        // Some parsers count the delimiters to the piece of text, some do not.
        const at = code.indexOf(value.raw, start);
        if (at < 0 || at > end) throw new Error(`${id}: a template is not where it should be`);
        terse = terse.slice(0, at) + shorten(value.raw) + terse.slice(at + value.raw.length);
      }
      return terse;
    },
  };
}

function terseCss(text) {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) => (index % 2 === 0 ? terseRules(piece) : piece))
    .join('');
}

function terseRules(text) {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/([\w)-]): (?=[^{}]*[;}])/g, '$1:')
    .replaceAll(';}', '}');
}

/** One space stays one: between two words on a page it can be seen. */
function terseHtml(text) {
  return text.replaceAll(/\s+/g, ' ');
}

function visit(node, see) {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see);
  } else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') see(node);
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child, see);
  }
}
