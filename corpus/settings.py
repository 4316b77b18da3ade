"""Settings, from flags, the environment, `.env` and `settings.toml`, in that order."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Every setting there is. A key in `.env` or `settings.toml` that is not listed here is refused."""

    model_config = SettingsConfigDict(env_file=".env", toml_file="settings.toml", extra="forbid", frozen=True)

    corpus: Path | None = Field(default=None, description="Folder of documents. Default: corpus/documents if it holds files, else corpus/sample.")
    index_dir: Path = Field(default=Path(".index"), description="Folder where the index lives.")
    chroma_url: str = Field(default="", description="Address of a Chroma server; empty: Chroma runs inside the program.")
    embed_model: str = Field(default="", description="Folder of a sentence-transformers model; empty: the MiniLM that is installed with the program.")
    rerank_model: str = Field(default="", description="Path of a sentence-transformers cross-encoder; empty: none.")
    max_file_mb: int = Field(default=100, gt=0, description="A larger file is refused, in megabytes.")
    max_pages: int = Field(default=2000, gt=0, description="A document of more pages is refused.")
    ocr: bool = Field(default=True, description="Whether pages without a text layer are read by OCR.")
    contact: str = Field(default="", description="Who to ask when the documents do not say; shown with such answers.")
    upload: bool = Field(default=False, description="Whether the app lets people add documents.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic passes it by name
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags win over the environment, that over `.env`, that over `settings.toml`."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)

    def corpus_folder(self) -> Path:
        """The folder to ingest: the one set, else corpus/documents if it holds files, else corpus/sample."""
        if self.corpus is not None:
            return self.corpus
        own = ROOT / "corpus" / "documents"
        return own if any(p.is_file() and not p.name.startswith(".") for p in own.rglob("*")) else ROOT / "corpus" / "sample"


def load_settings(**flags: Any) -> Settings:
    """The settings with `flags` on top; flags that are None are left out."""
    return Settings(**{name: value for name, value in flags.items() if value is not None})


@lru_cache(maxsize=1)
def default_settings() -> Settings:
    """The settings with no flags, read once per process."""
    return Settings()
