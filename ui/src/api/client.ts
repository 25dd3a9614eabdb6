/** Asks the API. Reads are plain GETs, which the browser revalidates by their ETags. */

export class ApiError extends Error {
  constructor(
    message: string,
    readonly status = 0,
  ) {
    super(message)
  }

  static from(error: unknown): ApiError {
    if (error instanceof ApiError) return error
    return new ApiError('The record could not be reached. Is “detente serve” still running?')
  }
}

export type Query = Record<string, string | number | boolean | string[] | null | undefined>

/** The JSON at `path`, as the type that the caller names. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(apiAddress(path, query), { signal, headers: accepts }))
}

/** What comes back of a decision or an addition sent to `path`. */
export async function send<T>(path: string, body: unknown): Promise<T> {
  const headers = { ...accepts, 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  return answer<T>(await fetch(apiAddress(path), request))
}

/** The address of `path` in the API; lists repeat their name, empty values are left out. */
export function apiAddress(path: string, query: Query = {}): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const each of Array.isArray(value) ? value : [value]) words.append(name, String(each))
  }
  const asked = words.toString()
  return `/api${path}${asked ? `?${asked}` : ''}`
}

const accepts = { Accept: 'application/json' }

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? null : await response.json()) as T
  const body: unknown = await response.json().catch(() => null)
  throw new ApiError(reason(body) ?? `The record answered ${response.status}.`, response.status)
}

/** The one shape in which the API tells what went wrong: `{"error": {"code", "message"}}`. */
function reason(body: unknown): string | null {
  const words = field(field(body, 'error'), 'message')
  return typeof words === 'string' ? words : null
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
