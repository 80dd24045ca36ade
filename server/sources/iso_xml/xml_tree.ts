import { SaxesParser, SaxesTagPlain } from 'saxes';
import { messageOf, SextantError } from '../../../common/errors';

/** An element: names without their prefixes, since catalogues choose prefixes freely. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Its own text, trimmed. */
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(tag: SaxesTagPlain): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (!name.startsWith('xmlns')) attributes[localName(name)] = value;
  }
  return attributes;
}

export interface TreeReader {
  /** @throws SextantError source_invalid where it is no well-formed XML */
  write(chunk: string): void;
  /** @throws SextantError source_invalid where it ends half-way */
  close(): void;
}

export interface TreeOptions {
  /** Elements to build trees of, by name. */
  readonly roots: ReadonlySet<string>;
  /** Children of a root that are not wanted: they cost nothing but their parsing. */
  readonly without?: ReadonlySet<string>;
  /** Every root as it ends. */
  readonly onTree: (node: XmlNode) => void;
  /** Elements outside of roots, as they begin. */
  readonly onOutside?: (name: string, attributes: Readonly<Record<string, string>>) => void;
}

/**
 * Builds trees of chosen elements from a stream of XML; the rest is not kept. Entities other than
 * XML's own are an error: none is ever fetched or expanded.
 */
export function treeReader({ roots, without, onTree, onOutside }: TreeOptions): TreeReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const open: XmlNode[] = [];
  /** Depth within an unwanted element. */
  let skipped = 0;

  parser.on('error', (error) => {
    throw new SextantError('source_invalid', `broken XML: ${messageOf(error)}`);
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (skipped > 0 || (open.length === 1 && without?.has(name))) {
      skipped += 1;
      return;
    }
    if (open.length === 0 && !roots.has(name)) {
      onOutside?.(name, attributesOf(tag));
      return;
    }
    const node = { name, attributes: attributesOf(tag), children: [], text: '' };
    open[open.length - 1]?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open[open.length - 1];
    if (node && skipped === 0) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const node = open.pop();
    if (!node) return;
    node.text = node.text.trim();
    if (open.length === 0) onTree(node);
  });
  return { write: (chunk) => void parser.write(chunk), close: () => void parser.close() };
}

/** Nodes below one by a path of names; `*` is any name. */
export function nodesAt(node: XmlNode, path: string): XmlNode[] {
  let found: XmlNode[] = [node];
  for (const step of path.split('/')) {
    found = found.flatMap(({ children }) =>
      step === '*' ? children : children.filter(({ name }) => name === step)
    );
  }
  return found;
}

/** Every node of a name, however deep. */
export function nodesNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...nodesNamed(child, name),
  ]);
}
