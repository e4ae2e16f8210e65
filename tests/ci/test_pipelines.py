"""The pipelines of GitHub and GitLab call only scripts that are there, with no more rights than they need."""

import os
import re

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
RESERVED = {"workflow", "stages", "default", "variables", "include"}


def document(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # BaseLoader: `on` is a word


def github_steps(path):
    return [step for job in document(path)["jobs"].values() for step in job["steps"]]


def gitlab_jobs():
    """Each job with what it extends."""
    entries = document(GITLAB)
    return {
        name: entries.get(job.get("extends"), {}) | job
        for name, job in entries.items()
        if name not in RESERVED and not name.startswith(".")
    }


COMMANDS = [step["run"] for path in WORKFLOWS for step in github_steps(path) if "run" in step] + [
    line for job in gitlab_jobs().values() for line in job["script"]
]


@pytest.mark.parametrize("command", sorted(set(COMMANDS)))
def test_each_step_is_one_script_that_exists_and_can_be_run(command):
    script, *words = command.split()
    assert script.startswith(".ci/"), "the logic belongs into a script, where it is tested"
    assert os.access(ROOT / script, os.X_OK)
    assert all(re.fullmatch(r"[\w.-]+", word) for word in words)


def test_every_script_is_called():
    called = {command.split()[0] for command in COMMANDS}
    inside = {name for file in (ROOT / ".ci").iterdir() for name in re.findall(r"\.ci/[\w.-]+", file.read_text())}
    assert {f".ci/{file.name}" for file in (ROOT / ".ci").iterdir() if file.is_file()} == called | inside


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_read_and_nothing_else_and_runs_once_at_a_time(path):
    workflow = document(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        assert "permissions" not in job
        assert int(job["timeout-minutes"]) <= 30


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_and_keeps_no_key_to_the_repository(path):
    for step in github_steps(path):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"])
            if step["uses"].startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_secret_and_no_text_of_a_stranger_reaches_a_command(path):
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for step in github_steps(path):
        assert "${{" not in step.get("run", "")


def test_a_pull_request_is_checked_with_notes_beside_its_lines_and_keeps_a_preview():
    workflow = document(ROOT / ".github" / "workflows" / "check.yml")
    assert list(workflow["on"]) == ["pull_request"]
    steps = workflow["jobs"]["content"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands == [".ci/check-content github", ".ci/build-preview"]
    assert steps[-1]["with"]["path"] == "output/"


def test_the_base_that_changes_are_held_against_is_fetched():
    content = document(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["content"]
    assert content["env"] == {"TINSO_BASE": "HEAD^1"}  # the first parent of the merge that GitHub checks out
    assert content["steps"][0]["with"]["fetch-depth"] == "2"
    variables = gitlab_jobs()["content"]["variables"]
    assert variables == {"GIT_DEPTH": "0", "TINSO_BASE": "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}


def test_a_merge_request_is_checked_with_a_report_and_keeps_a_preview():
    jobs = gitlab_jobs()
    report = jobs["content"]["script"][0].split()[1]
    assert jobs["content"]["artifacts"] == {"when": "always", "reports": {"codequality": report}}
    assert jobs["preview"]["artifacts"]["paths"] == ["output/"]
    for name in ("content", "code", "preview"):
        assert jobs[name]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]


def test_only_main_is_published_and_only_what_was_built_and_verified():
    workflow = document(ROOT / ".github" / "workflows" / "publish.yml")
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert workflow["concurrency"]["cancel-in-progress"] == "false"
    commands = [step["run"] for step in workflow["jobs"]["publish"]["steps"] if "run" in step]
    assert commands == gitlab_jobs()["publish"]["script"] == [".ci/build-public", ".ci/publish"]
    assert gitlab_jobs()["publish"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    for script in (".ci/build-public", ".ci/publish"):
        assert ".ci/verify-output output\n" in (ROOT / script).read_text()


def test_every_job_of_gitlab_is_at_a_stage_that_exists():
    assert {job["stage"] for job in gitlab_jobs().values()} == set(document(GITLAB)["stages"])


def test_no_pipeline_and_no_script_names_a_package_registry():
    for path in (*WORKFLOWS, GITLAB, ROOT / ".pre-commit-config.yaml", *(ROOT / ".ci").iterdir()):
        assert not re.search("pypi|npmjs|registry", path.read_text(encoding="utf-8")), path
