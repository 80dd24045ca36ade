import { XmlElement } from './xml_scan';

/** Attributes of a request's root that KVP knows by the same name. */
const ROOT_ATTRIBUTES = [
  'service',
  'version',
  'outputformat',
  'resulttype',
  'maxfeatures',
  'count',
  'handle',
  'elementsetname',
];
/** Attributes of other elements (Query of WFS and CSW, Envelope of GML) and the parameter they are. */
const ATTRIBUTES = new Map([
  ['typenames', 'typenames'],
  ['typename', 'typename'],
  ['srsname', 'srsname'],
]);
/** Elements whose text is a parameter: of WCS, WPS, CSW, SOS and DescribeFeatureType. */
const TEXTS = new Map([
  ['typename', 'typename'],
  ['coverageid', 'coverageid'],
  ['sourcecoverage', 'coverage'],
  ['coverage', 'coverage'],
  ['identifier', 'identifier'],
  ['id', 'id'],
  ['offering', 'offering'],
  ['procedure', 'procedure'],
  ['responseformat', 'responseformat'],
  ['format', 'format'],
  ['version', 'acceptversions'],
]);
/** The process or coverage is named first; what follows names its inputs. */
const FIRST_ONLY = new Set(['identifier', 'acceptversions', 'format']);
const VALUE = /^[^<>&]{1,1024}$/;

function add(params: Map<string, string>, name: string, value: string): void {
  if (!VALUE.test(value)) return;
  const before = params.get(name);
  if (before !== undefined && FIRST_ONLY.has(name)) return;
  params.set(name, before === undefined || name === 'srsname' ? value : `${before},${value}`);
}

function cornersOf(text: string): string | undefined {
  const pair = text.split(/[\s,]+/);
  return pair.length >= 2 && pair.every((part) => Number.isFinite(Number(part)))
    ? `${pair[0]},${pair[1]}`
    : undefined;
}

/** `lowerCorner` and `upperCorner` of GML 3, or GML 2's `coordinates`: `-5,40 3,48`. */
function boxOf(elements: readonly XmlElement[]): string | undefined {
  const textOf = (name: string) => {
    const found = elements.find((element) => element.name.toLowerCase() === name);
    return found ? found.text : '';
  };
  const [low, high] = [textOf('lowercorner'), textOf('uppercorner')].map(cornersOf);
  if (low && high) return `${low},${high}`;
  const pairs = textOf('coordinates').split(/\s+/, 3).map(cornersOf);
  return pairs.length === 2 && pairs[0] && pairs[1] ? pairs.join(',') : undefined;
}

/**
 * Parameters by which the same would have been asked with KVP: the root's name is the operation.
 *
 * @param elements below the root, in document order
 */
export function xmlParameters(
  root: XmlElement,
  elements: readonly XmlElement[]
): Map<string, string> {
  const params = new Map<string, string>([['request', root.name]]);
  for (const name of ROOT_ATTRIBUTES) add(params, name, root.attributes.get(name) || '');
  for (const element of [root, ...elements]) {
    for (const [attribute, name] of ATTRIBUTES) {
      // A list in XML is separated by spaces.
      add(params, name, (element.attributes.get(attribute) || '').replace(/\s+/g, ','));
    }
    const name = TEXTS.get(element.name.toLowerCase());
    if (name) add(params, name, element.text);
  }
  const box = boxOf(elements);
  if (box) params.set('bbox', box);
  return params;
}
