import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { KeyPath } from './problems';

export interface YamlFile {
  /** Mistakes of YAML itself. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  readonly value: unknown;
  /** Line, from 1, of a key, or of the closest key above it that the file has. */
  lineOf(path: KeyPath): number;
}

/** Reads a YAML file and remembers where each key stands. */
export function readYaml(content: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;

  function lineOf(path: KeyPath): number {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find(
          (each) => isScalar(each.key) && String(each.key.value) === String(key)
        );
        if (!pair) break;
        if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)];
        if (item === undefined) break;
        const { range } = Object(item);
        if (Array.isArray(range)) offset = Number(range[0]);
        node = item;
      } else break;
    }
    return lineAt(offset);
  }

  const errors = document.errors.map(({ message, pos }) => ({ line: lineAt(pos[0]), message }));
  return { errors, value: errors.length > 0 ? undefined : (document.toJS() ?? {}), lineOf };
}
