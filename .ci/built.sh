# What a script begins with that tries the program: it stands in the project, knows the release build, or the one that AVOIDED names, and
# prints behind what it times how long it took, so that it is seen what to make shorter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
TIMEFORMAT='   (%0R s, %0U s of processor)'
avoided=${AVOIDED:-$(swift build -c release --show-bin-path)/avoided}
