/**
 * A text by Unicode code points. Spans count code points, JavaScript counts UTF-16 units; the two
 * differ from the first emoji on.
 */
export class CodePoints {
  private readonly points: string[] | null

  constructor(private readonly text: string) {
    this.points = /[\ud800-\udbff]/.test(text) ? Array.from(text) : null
  }

  get length(): number {
    return this.points?.length ?? this.text.length
  }

  slice(start: number, end: number): string {
    return this.points ? this.points.slice(start, end).join('') : this.text.slice(start, end)
  }
}
