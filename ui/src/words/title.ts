/** Names the view in the title of the window, and so in the history. */
export function titled(words: string): void {
  document.title = words ? `${words.slice(0, 120)} · detente` : 'detente'
}
