// Runs before the page: what its Content-Security-Policy refuses, and what is thrown where nobody catches it.
globalThis.violations = []
globalThis.failures = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  globalThis.violations.push([effectiveDirective, blockedURI, sourceFile].join(' '))
})
addEventListener('error', ({ message }) => globalThis.failures.push(message))
addEventListener('unhandledrejection', ({ reason }) => globalThis.failures.push(String(reason?.stack ?? reason)))
