/** Something that stops the start, with what a person can do about it. */
export class Trouble extends Error {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

const NO_SPACE = /ENOSPC|no space left on device|disk quota exceeded/i;
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;
const NO_RIGHT = /EACCES|EPERM|EROFS/;

export function remedyForInstall(output) {
  if (NO_SPACE.test(output))
    return 'There is no disk space left; about 1 GB is needed. Free some, then start again.';
  if (NO_NETWORK.test(output))
    return 'npm cannot reach its registry. Check the network and npm’s proxy and registry settings, then start again.';
  if (NO_RIGHT.test(output))
    return 'This user may not write here. Correct the owner of the project folder, then start again.';
  if (/npm: not found|spawn npm ENOENT/.test(output)) return 'Install npm beside Node, then start again.';
  return 'Read npm’s message above. Starting again repeats the step from its beginning.';
}

export function remedyForBuild(output) {
  if (NO_SPACE.test(output)) return 'There is no disk space left. Free some, then start again.';
  if (NO_RIGHT.test(output))
    return 'This user may not write to dist. Correct the owner of the project folder, then start again.';
  return 'The sources do not build. Put right what the message names, then start again.';
}
