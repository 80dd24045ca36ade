/** Room for a document of the usual size; more is made where it is needed. Bytes. */
const USUAL = 1200;
const NEW_LINE = 0x0a;
/** A character of UTF-16 needs three bytes of UTF-8 at most. */
const MOST_PER_CHARACTER = 3;

/** Texts as lines of UTF-8, each encoded once. */
export class JsonLines {
  private bytes: Buffer;
  private length = 0;

  /** @param expected number of lines, for which there is room from the start */
  public constructor(private readonly expected: number) {
    this.bytes = Buffer.allocUnsafeSlow(expected * USUAL);
  }

  public add(text: string): void {
    const most = this.length + text.length * MOST_PER_CHARACTER + 1;
    if (most > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.length += this.bytes.write(text, this.length);
    this.bytes[this.length] = NEW_LINE;
    this.length += 1;
  }

  /** Forgets the lines so far. */
  public clear(): void {
    this.length = 0;
    // Lines of an unusual size do not come all the time.
    const usual = this.expected * USUAL;
    if (this.bytes.length > 4 * usual) this.bytes = Buffer.allocUnsafeSlow(usual);
  }

  /** The lines so far; nothing else is in their memory, which may go to another thread. */
  public take(): Uint8Array {
    const lines = new Uint8Array(this.bytes.subarray(0, this.length));
    this.clear();
    return lines;
  }
}
