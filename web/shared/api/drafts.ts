/**
 * Routes that pages are already written against while the server's contract does not have them
 * yet: each feature adds its own by declaration merging. What the contract has always wins, so an
 * entry here is dead from the day the server describes the route, and is then taken out.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Drafts {}

interface Parameters<InPath, InQuery> {
  path: InPath
  query?: InQuery
}
interface Answers<Answer> {
  200: { content: { 'application/json': Answer } }
}

export interface Get<Answer, InPath = unknown, InQuery = unknown> {
  get: { parameters: Parameters<InPath, InQuery>; responses: Answers<Answer> }
}
export interface Post<Body, Answer, InPath = unknown> {
  post: {
    parameters: Parameters<InPath, unknown>
    requestBody: { content: { 'application/json': Body } }
    responses: Answers<Answer>
  }
}
export interface Put<Body, Answer, InPath = unknown> {
  put: {
    parameters: Parameters<InPath, unknown>
    requestBody: { content: { 'application/json': Body } }
    responses: Answers<Answer>
  }
}
export interface Delete<InPath = unknown> {
  delete: { parameters: Parameters<InPath, unknown>; responses: { 204: { content?: never } } }
}
/** Bytes in, JSON out. */
export interface Upload<Answer, InPath, InQuery> {
  post: { parameters: Parameters<InPath, InQuery>; responses: Answers<Answer> }
}
