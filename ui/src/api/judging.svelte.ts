/** What a person decides in place. After each decision the record is woven, and shown, anew. */

import { ApiError, send } from './client'
import type { Decision, JudgementLine } from './nouns'

class Judging {
  /** Counts the decisions, so that what is shown is asked for again after each. */
  round = $state(0)
  last = $state.raw<JudgementLine | null>(null)
  failed = $state('')
  busy = $state(false)
  by = $state(localStorage.getItem('judge') ?? '')

  /** Takes the name that the server knows its user by, unless another was given before. */
  known(name: string | null): void {
    this.by ||= name ?? ''
  }

  decide = (decision: Decision): Promise<boolean> =>
    this.during(async () => {
      localStorage.setItem('judge', this.by)
      this.last = await send<JudgementLine>('/judgements', { ...decision, by: this.by })
    })

  undo = (judgement: string): Promise<boolean> =>
    this.during(async () => {
      await send(`/judgements/${encodeURIComponent(judgement)}/undo`, {})
      this.last = null
    })

  forget(): void {
    this.last = null
    this.failed = ''
  }

  private async during(work: () => Promise<void>): Promise<boolean> {
    this.busy = true
    this.failed = ''
    try {
      await work()
      this.round += 1
      return true
    } catch (error) {
      this.failed = ApiError.from(error).message
      return false
    } finally {
      this.busy = false
    }
  }
}

export const judging = new Judging()
