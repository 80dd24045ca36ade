import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import type { StreamDocument } from '../../common/index_schema/streams';
import { beginsAlike, Fingerprint } from '../ingest/fingerprint';
import { streamId } from '../ingest/request_id';
import { Transport } from './transport';
import { DocumentVersion, versionedDocuments } from './versioned_documents';

export interface StreamName {
  /** Configured name of the server that wrote it. */
  readonly server: string;
  /** Name of the file, for those who look. */
  readonly file: string;
  /** The log is the one that was first read under this identifier, whatever else begins alike. */
  readonly sourceId?: string;
}

type Members = readonly (readonly string[])[];

/** The state of a piece of a log. */
export interface Checkpoint {
  readonly document: StreamDocument;
  readonly version: DocumentVersion;
}

const MOST_TRIES = 20;

function differentContent({ sourceId, file }: StreamName): SextantError {
  return new SextantError(
    'conflict',
    `${file} does not begin as the log that was read as --source-id ${sourceId}: give it an id of its own`
  );
}

/**
 * The logs that were read, known by their content: a log that was renamed, compressed, copied or has grown
 * is the same. Written by compare-and-set, by any number of processes.
 */
export function streamStore(transport: Transport, now: () => Date) {
  const documents = versionedDocuments<StreamDocument>(transport, INDEX.streams);

  /** Where the log is among those that begin with the same line; `members` with it. */
  function place(
    members: Members,
    prefixes: readonly string[]
  ): { ordinal: number; members: Members } {
    const alike = members.findIndex((member) => beginsAlike(member, prefixes));
    const ordinal = alike < 0 ? members.length : alike;
    const known = members[ordinal] ?? [];
    const longer = prefixes.length > known.length ? prefixes : known;
    return {
      ordinal,
      members: [...members.slice(0, ordinal), longer, ...members.slice(ordinal + 1)],
    };
  }

  /** The identifier of a log by its start. @throws SextantError conflict where a source id lies */
  async function identify(name: StreamName, { firstLine, prefixes }: Fingerprint): Promise<string> {
    const { server, file, sourceId } = name;
    const key = sourceId === undefined ? ['log', server, firstLine] : ['id', server, sourceId];
    const id = `log-${streamId(...key)}`;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await documents.get(id);
      const before: Members = JSON.parse(found?.document.members ?? '[]');
      const { ordinal, members } = place(before, prefixes);
      if (sourceId !== undefined && ordinal > 0) throw differentContent(name);
      const stream = streamId(...key, String(ordinal));
      const text = JSON.stringify(members);
      if (text === found?.document.members) return stream;
      const at = now().toISOString();
      const document = { '@timestamp': at, kind: 'log', server, file, members: text };
      if (await documents.compareAndSet(id, document, found?.version)) return stream;
    }
    throw new SextantError(
      'conflict',
      `Too many processes read logs that begin as ${file}: try again`
    );
  }

  /** Finds a log among those that were read; undefined where it was not. Nothing is written. */
  async function find(
    server: string,
    { firstLine, prefixes }: Fingerprint
  ): Promise<string | undefined> {
    const key = ['log', server, firstLine];
    const found = await documents.get(`log-${streamId(...key)}`);
    const members: Members = JSON.parse(found?.document.members ?? '[]');
    const ordinal = members.findIndex((member) => beginsAlike(member, prefixes));
    return ordinal < 0 ? undefined : streamId(...key, String(ordinal));
  }

  const pieceId = (stream: string, piece: number) => `${stream}-${piece}`;

  const checkpoint = (stream: string, piece: number): Promise<Checkpoint | undefined> =>
    documents.get(pieceId(stream, piece));

  /** @throws SextantError conflict where another process wrote it: it has the log now */
  async function save(document: StreamDocument, before?: DocumentVersion): Promise<Checkpoint> {
    const { stream = '', piece = 0 } = document;
    const stamped = { ...document, '@timestamp': now().toISOString(), kind: 'piece' };
    const version = await documents.compareAndSet(pieceId(stream, piece), stamped, before);
    if (version) return { document: stamped, version };
    throw new SextantError(
      'conflict',
      `Another process reads ${document.file} now: this one stops`
    );
  }

  return { identify, find, checkpoint, save };
}

export type StreamStore = ReturnType<typeof streamStore>;
