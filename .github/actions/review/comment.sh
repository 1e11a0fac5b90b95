#!/usr/bin/env bash
# Comments on a pull request with the three likeliest questions about the lines of the write-up that it changed.
set -euo pipefail
[ -f "$WRITE_UP" ] || exit 0
git fetch --quiet --depth=1 origin "$BASE"

lines=()
while IFS= read -r hunk; do
  [[ $hunk =~ ^@@\ -[0-9,]+\ \+([0-9]+)(,([0-9]+))?\ @@ ]] || continue
  start=${BASH_REMATCH[1]} count=${BASH_REMATCH[3]:-1}
  [ "$count" -eq 0 ] || lines+=(--lines "$start-$((start + count - 1))")
done < <(git diff --unified=0 "$BASE" -- "$WRITE_UP")
[ ${#lines[@]} -gt 0 ] || exit 0

questions=$("$RUNNER_TEMP/coach/coach" questions "${lines[@]}" --most 3 -- "$WRITE_UP")
[ -n "$questions" ] || exit 0
# The text comes from a pull request: it is shown as it is, and nothing in it is markup or a mention.
{
  printf 'What an interviewer would ask about the lines changed here:\n\n'
  printf '%s\n' "$questions" | sed 's/^/    /'
} | gh pr comment "$NUMBER" --repo "$GITHUB_REPOSITORY" --body-file - ||
  echo "::notice::The questions could not be written as a comment: the token may not write to pull requests."
