#!/usr/bin/env bash
# Asks bash, zsh and fish themselves what they propose after a few beginnings of command lines, and man what it makes of the page.
#
#     shells.sh AVOIDED
set -euo pipefail
avoided=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$(dirname "$0")/../../../.ci/programs" zsh fish groff || true
mkdir "$work/mine"
for shell in bash zsh fish; do "$avoided" completions "$shell" >"$work/_avoided.$shell"; done
mv "$work/_avoided.zsh" "$work/_avoided"
cd "$work"

# A beginning, and what has to stand among what is proposed.
beginnings=("avoided che" "avoided costs " "avoided costs check --form" "avoided new x --design be" "avoided what-if x --set dead"
    "avoided evaluate mi" "avoided help ver" "avoided costs show ambulance-h")
proposals=(check import --format before-after deadweight= mine verify ambulance-hear-and-treat)

ask_bash() {
    local -a words
    read -ra words <<<"$1"
    case $1 in *" ") words+=("") ;; esac
    bash --norc -c 'source ./_avoided.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _avoided; printf "%s\n" "${COMPREPLY[@]}"' \
        bash "${words[@]}"
}

ask_fish() { fish --no-config -c "source _avoided.fish; complete -C '$1'"; }

# A shell of its own behind a terminal, because zsh proposes nothing elsewhere; a key shows the line as it then is.
cat >ask.zsh <<'ZSH'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word; LISTMAX=1000"
zpty -w shell 'show() { print -r -- "<"$BUFFER">" }; zle -N show; bindkey "^X" show; echo rea""dy'
zpty -r -m shell line '*ready*'
zpty -n -w shell "$1"$'\t\x18'
zpty -r -m shell line '*<avoided*>*' && print -r -- "$line"
ZSH
ask_zsh() { timeout 60 zsh -f ask.zsh "$1" | sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g'; }

for shell in bash zsh fish; do
    command -v "$shell" >/dev/null || { echo "$shell: SKIPPED, it is not here and cannot be installed"; continue; }
    for at in "${!beginnings[@]}"; do
        said=$("ask_$shell" "${beginnings[$at]}")
        if ! grep -qF -- "${proposals[$at]}" <<<"$said"; then
            printf '%s proposes no "%s" after "%s", but:\n%s\n' "$shell" "${proposals[$at]}" "${beginnings[$at]}" "$said" >&2
            exit 1
        fi
    done
    echo "$shell: ${#beginnings[@]} beginnings completed"
done

"$avoided" man >avoided.1
command -v groff >/dev/null || { echo "manual page: SKIPPED, groff is not here"; exit 0; }
warnings=$(groff -man -ww -z avoided.1 2>&1)
if [ -n "$warnings" ]; then
    printf 'the manual page:\n%s\n' "$warnings" >&2
    exit 1
fi
echo "manual page: set without a warning"
