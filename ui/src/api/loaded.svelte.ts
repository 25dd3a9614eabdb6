import { ApiError } from './client'

/** Something asked of the API: what was there before stays while the next is on its way. */
export class Loaded<T> {
  value = $state.raw<T | null>(null)
  error = $state.raw<ApiError | null>(null)
  busy = $state(false)
  private asked: AbortController | null = null

  /** Asks; a question that is asked meanwhile makes this one void. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.asked?.abort()
    const asked = (this.asked = new AbortController())
    this.busy = true
    try {
      const value = await question(asked.signal)
      if (asked === this.asked) [this.value, this.error] = [value, null]
    } catch (error) {
      if (asked === this.asked) [this.value, this.error] = [null, ApiError.from(error)]
    } finally {
      if (asked === this.asked) this.busy = false
    }
  }
}
