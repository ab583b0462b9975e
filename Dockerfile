# Descent with its fonts, and Chromium for PDF. It works in the folder that is mounted at /work:
#     docker build --tag descent .
#     docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/work" descent report lab.yaml
FROM swift:6.2-bookworm AS build
RUN apt-get update && apt-get install --yes --no-install-recommends make
COPY . /descent
RUN make -C /descent deb

FROM debian:12-slim
COPY --from=build /descent/.build/descent_*.deb /tmp/
RUN apt-get update \
    && apt-get install --yes --no-install-recommends /tmp/descent_*.deb fonts-inter fonts-noto-cjk chromium-headless-shell \
    && rm -rf /tmp/descent_*.deb /var/lib/apt/lists/*
# Whoever runs it may have no home here.
ENV HOME=/tmp LANG=C.UTF-8
WORKDIR /work
ENTRYPOINT ["descent"]
CMD ["--help"]
