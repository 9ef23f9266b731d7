const LONGEST = 254;
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** Whether a text is one plain address of e-mail, such as `vera@vendor.example`: no name around it, a domain behind. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text) && !/(?:^|[@.])\.|\.@/u.test(text);
}
